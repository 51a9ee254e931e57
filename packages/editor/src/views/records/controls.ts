/** A labelled control that shows a value and says when somebody changed it. */
export interface Control<Value> {
  readonly element: HTMLElement;
  /** Shows what the document says; what somebody is typing here stays. */
  show(value: Value, editable: boolean): void;
  /** Names it and its choices, in the language of the moment. */
  name(label: string, choices?: Readonly<Record<string, string>>, hint?: string): void;
}

let made = 0;

function labelFor(control: HTMLElement): { field: HTMLElement; label: HTMLLabelElement } {
  const field = document.createElement("div");
  field.className = "netz-record-field";
  const label = document.createElement("label");
  control.id = `netz-record-${++made}`;
  label.htmlFor = control.id;
  field.append(label, control);
  return { field, label };
}

const isHere = (element: HTMLElement): boolean =>
  element.getRootNode() instanceof ShadowRoot
    ? element.matches(":focus")
    : document.activeElement === element;

/** A line, a web address, or several lines. */
export function textControl(
  kind: "text" | "url" | "lines",
  maxLength: number,
  typed: (value: string) => void,
): Control<string> {
  const input = document.createElement(kind === "lines" ? "textarea" : "input");
  if (input instanceof HTMLInputElement) input.type = kind === "url" ? "url" : "text";
  else input.rows = 2;
  input.maxLength = maxLength;
  input.addEventListener("input", () => typed(input.value));
  const { field, label } = labelFor(input);
  return {
    element: field,
    show(value, editable) {
      if (!isHere(input) && input.value !== value) input.value = value;
      input.readOnly = !editable;
    },
    name(words, _choices, hint) {
      label.textContent = words;
      input.placeholder = hint ?? "";
    },
  };
}

/** A whole number, or nothing. */
export function countControl(
  typed: (value: number | undefined) => void,
): Control<number | undefined> {
  const input = document.createElement("input");
  input.type = "number";
  input.min = "0";
  input.max = "1000000";
  input.inputMode = "numeric";
  input.className = "netz-record-count";
  input.addEventListener("input", () => {
    const value = input.value === "" ? undefined : Number(input.value);
    const fits = value === undefined || (Number.isInteger(value) && value >= 0 && value <= 1e6);
    input.ariaInvalid = String(!fits);
    if (fits) typed(value);
  });
  const { field, label } = labelFor(input);
  return {
    element: field,
    show(value, editable) {
      const shown = value === undefined ? "" : String(value);
      if (!isHere(input) && input.value !== shown) input.value = shown;
      input.disabled = !editable;
    },
    name(words) {
      label.textContent = words;
    },
  };
}

/** One of several; `""` is none of them. */
export function choiceControl(
  values: readonly string[],
  chosen: (value: string) => void,
): Control<string> {
  const select = document.createElement("select");
  select.append(...values.map((value) => new Option(value, value)));
  select.addEventListener("change", () => chosen(select.value));
  const { field, label } = labelFor(select);
  return {
    element: field,
    show(value, editable) {
      if (select.value !== value) select.value = value;
      select.disabled = !editable;
    },
    name(words, choices = {}) {
      label.textContent = words;
      setOptions(select, choices);
    },
  };
}

/** Keeps the options as they are where nothing changed: a list that is open does not close. */
function setOptions(select: HTMLSelectElement, choices: Readonly<Record<string, string>>): void {
  const wanted = Object.entries(choices);
  const present = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(wanted) === JSON.stringify(present)) return;
  const { value } = select;
  select.replaceChildren(...wanted.map(([id, name]) => new Option(name, id)));
  select.value = value;
}

/** Several out of a list, each with a tick. */
export function ticksControl(
  ticked: (id: string, isIn: boolean) => void,
): Control<readonly string[]> {
  const field = document.createElement("fieldset");
  const legend = document.createElement("legend");
  const list = document.createElement("div");
  field.className = "netz-record-ticks";
  field.append(legend, list);
  list.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) ticked(target.value, target.checked);
  });
  const boxes = (): HTMLInputElement[] => [...list.querySelectorAll("input")];
  return {
    element: field,
    show(values, editable) {
      field.disabled = !editable;
      for (const box of boxes()) box.checked = values.includes(box.value);
    },
    name(words, choices = {}) {
      legend.textContent = words;
      const wanted = Object.entries(choices);
      const known = boxes().map(({ value, name }) => [value, name]);
      if (JSON.stringify(wanted) === JSON.stringify(known)) return;
      list.replaceChildren(...wanted.map(([id, name]) => tick(id, name)));
    },
  };
}

function tick(value: string, name: string): HTMLElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = value;
  box.name = name;
  label.append(box, name);
  return label;
}
