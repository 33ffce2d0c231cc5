import { type Actions, type Frame, touches } from "../context.ts";
import { button, h } from "../dom.ts";
import { EVERYTHING, isEverything } from "../filter.ts";
import type { Event } from "../scene.ts";
import { isEmpty } from "../selection.ts";
import { actorCard, folded, relationCard } from "./actor.ts";
import { eventCard } from "./event.ts";
import { eventLine, relationLine } from "./parts.ts";

/** Events offered where nothing is chosen. */
const GLANCE = 8;

/** The evidence of whatever is chosen; of nothing, what matters most. */
export class EvidencePanel {
  readonly element = h("aside", { class: "pane evidence", testid: "evidence", attrs: { tabindex: "-1" } });
  readonly #actions: Actions;
  readonly #body = h("div", { class: "body" });
  readonly #title = h("h2", { class: "pane-title" });

  constructor(actions: Actions) {
    this.#actions = actions;
    this.element.append(this.#title, this.#body);
  }

  render(frame: Frame): void {
    if (!touches(frame, "scene", "selection", "filter", "language")) return;
    this.#title.textContent = frame.speak("evidence");
    this.element.setAttribute("aria-label", frame.speak("evidence"));
    this.#body.replaceChildren(...(isEmpty(frame.state.selection) ? this.#glance(frame) : this.#chosen(frame)));
    if (touches(frame, "selection")) this.element.scrollTop = 0;
  }

  #chosen(frame: Frame): readonly HTMLElement[] {
    const { selection } = frame.state;
    const events = selection.events.flatMap((id) => frame.model.events.get(id) ?? []);
    const relations = selection.relations.flatMap((id) => frame.model.relations.get(id) ?? []);
    const actors = selection.actors.flatMap((id) => frame.model.actors.get(id) ?? []);
    return [
      ...folded(events, (event) => this.#event(event, frame, events.length === 1), frame),
      ...relations.flatMap((relation) => [
        relationCard(relation, frame, this.#actions),
        ...relation.events
          .flatMap((id) => frame.model.events.get(id) ?? [])
          .map((event) => this.#event(event, frame, false)),
      ]),
      ...actors.flatMap((actor) => actorCard(actor, frame, this.#actions)),
    ];
  }

  /** One event, and where it is the only thing chosen, the relations that came of it. */
  #event(event: Event, frame: Frame, wide: boolean): HTMLElement {
    const card = eventCard(event, frame, this.#actions, wide);
    const relations = wide ? frame.model.relationsFrom(event.id) : [];
    if (relations.length > 0) {
      card.append(
        h("div", { class: "lines" }, ...relations.map((relation) => relationLine(relation, frame, this.#actions))),
      );
    }
    return card;
  }

  /** A way out of filters that leave nothing. */
  #clear({ state, speak }: Frame): readonly HTMLElement[] {
    if (isEverything(state.filter)) return [];
    const clear = () => this.#actions.store.set({ filter: EVERYTHING });
    return [button(speak("clearAll"), clear, { class: "show-all", testid: "clear-all" })];
  }

  #glance(frame: Frame): readonly HTMLElement[] {
    const { model, shown, speak } = frame;
    const best = model.inTime
      .filter(({ id }) => shown.events.has(id))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, GLANCE);
    const inTime = new Set(best);
    const empty =
      model.scene.events.length === 0 ? speak("noEvents") : shown.events.size === 0 ? speak("noneLeft") : null;
    if (empty) return [h("p", { class: "hint", text: empty }), ...this.#clear(frame)];
    return [
      h("p", { class: "hint", text: speak("nothingChosen") }),
      h("h4", { text: speak("atAGlance") }),
      h(
        "div",
        { class: "lines" },
        ...model.inTime.filter((event) => inTime.has(event)).map((event) => eventLine(event, frame, this.#actions)),
      ),
    ];
  }
}
