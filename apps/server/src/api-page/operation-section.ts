import { problems } from "@staedtenetz/api";
import { html } from "hono/html";
import type { BodyView, OperationView, ParameterView } from "./operation-view.js";
import { apiPageTexts, type ApiPageLanguage, type ApiPageTexts } from "./texts.js";

export type Html = ReturnType<typeof html>;

/** One operation: what it does, who may ask, what it takes and answers, and how it refuses. */
export function operationSection(language: ApiPageLanguage, operation: OperationView): Html {
  const texts = apiPageTexts[language];
  const { id, method, path, summary, description, access, parameters, body, answers } = operation;
  return html`<article id="${id}" aria-labelledby="${id}-title">
    <h3 id="${id}-title">
      <code><b class="method ${method.toLowerCase()}">${method}</b> ${path}</code>
      <a class="anchor" href="#${id}" aria-label="${texts.anchor(`${method} ${path}`)}">#</a>
    </h3>
    <p lang="en">${summary}${/[.?!]$/.test(summary) ? "" : "."} ${withCode(description)}</p>
    <p class="small"><b>${texts.who}:</b> ${texts.access[access]}</p>
    ${parameters.length === 0 ? "" : parameterTable(texts, parameters)}
    ${body === undefined ? "" : bodyPart(texts, texts.request, body)}
    ${answers.map((answer) => html`${answerPart(texts, answer)}`)}
    <p class="small problems">
      <b>${texts.problems}:</b>
      ${operation.problems.map(
        (code, index) =>
          html`${index > 0 ? ", " : ""}<a href="#problem-${code}"><code>${code}</code></a>
            ${problems[code].status}`,
      )}
    </p>
  </article>`;
}

function parameterTable(texts: ApiPageTexts, parameters: readonly ParameterView[]): Html {
  return html`<h4>${texts.parameters}</h4>
    <div class="table">
      <table>
        <thead>
          <tr>
            ${texts.parameterColumns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${parameters.map(
            ({ name, place, required, kind, description }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${texts.places[place] ?? place}${required ? `, ${texts.required}` : ""}</td>
                <td><code>${kind}</code></td>
                <td lang="en">${withCode(description)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function answerPart(texts: ApiPageTexts, answer: OperationView["answers"][number]): Html {
  const title = texts.answer(answer.status);
  const words = html`<span lang="en">${withCode(answer.description)}</span>`;
  if (answer.body !== undefined) return bodyPart(texts, title, answer.body, words);
  return html`<h4>${title}</h4>
    <p class="small">${words}</p>`;
}

/** The example stands in `details`, which the browser's search opens. */
function bodyPart(texts: ApiPageTexts, title: string, body: BodyView, words?: Html): Html {
  const { mediaTypes, schema, example } = body;
  return html`<h4>${title}</h4>
    <p class="small">
      ${words ?? ""}${words === undefined ? "" : " · "}${mediaTypes.map(
        (type, index) => html`${index > 0 ? ", " : ""}<code>${type}</code>`,
      )}${schema === undefined ? "" : html` · <code>${schema}</code>`}
    </p>
    ${
      example === undefined
        ? html`<p class="small">${texts.noExample}</p>`
        : html`<details>
            <summary>${texts.example}</summary>
            <pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>
          </details>`
    }`;
}

/** A text of the contract, with what stands between backticks as code. */
function withCode(text = ""): readonly (string | Html)[] {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
