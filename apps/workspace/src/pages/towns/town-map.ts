import { html, nothing, svg, type TemplateResult } from "lit";
import { pathTo } from "../../routing/routes.js";
import type { Texts } from "../../texts/texts.js";
import { pathIdOf } from "../ids.js";
import { mapTowns, type TownAt, type TownOnMap } from "./map-places.js";

const width = 340;
const fewest = 3;

/**
 * Where the towns lie, for the eyes: the same towns with the same links stand in the list beside it. Nothing is drawn
 * of fewer than three.
 */
export function renderTownMap(
  towns: readonly TownAt[],
  { towns: words }: Pick<Texts, "towns">,
): TemplateResult | typeof nothing {
  if (towns.length < fewest) return nothing;
  const map = mapTowns(towns, width);
  const [left, base] = [16, map.height - 12];
  return html`<figure class="town-map" aria-hidden="true">
    <svg viewBox="0 0 ${map.width} ${map.height}" focusable="false">
      ${map.towns.map((town) => renderTown(town))}
      ${svg`<g class="scale">
        <path d="M${left} ${base - 4}v4h${map.scale.length}v-4" />
        <text x=${left + map.scale.length + 6} y=${base + 2}>${words.kilometres(map.scale.kilometres)}</text>
      </g>`}
    </svg>
  </figure>`;
}

const anchors = {
  end: { x: 9, y: 4.5, anchor: "start" },
  start: { x: -9, y: 4.5, anchor: "end" },
  above: { x: 0, y: -11, anchor: "middle" },
  below: { x: 0, y: 20, anchor: "middle" },
} as const;

function renderTown({ id, name, x, y, side }: TownOnMap) {
  const at = side && anchors[side];
  return svg`<a href=${pathTo("town", { id: pathIdOf(id) })} tabindex="-1">
    <title>${name}</title>
    <circle class="reach" cx=${x} cy=${y} r="15"></circle>
    <circle class="dot" cx=${x} cy=${y} r="5"></circle>
    ${at === undefined ? nothing : svg`<text x=${x + at.x} y=${y + at.y} text-anchor=${at.anchor}>${name}</text>`}
  </a>`;
}
