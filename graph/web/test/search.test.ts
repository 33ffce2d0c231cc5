import { describe, expect, it } from "vitest";
import { Model } from "../src/model.ts";
import { bestActor } from "../src/search.ts";
import { actor, scene } from "./sample.ts";

const model = new Model(
  scene({
    actors: [
      actor("subsidiary", { name: "Nvidia Taiwan", events: 9 }),
      actor("nvidia", {
        name: "英偉達",
        names: { en: "Nvidia" },
        aliases: [{ text: "輝達", why: "gazetteer" }],
        events: 3,
      }),
      actor("partner", { name: "Friends of Nvidia", events: 20 }),
      actor("namesake", { name: "NVIDIA", events: 1 }),
    ],
  }),
);

describe("the actor that words name best", () => {
  it("has the whole name before the beginning or a part of one, and the most events among equals", () => {
    expect(bestActor(model, "nvidia")?.id).toBe("nvidia");
    expect(bestActor(model, "輝達")?.id).toBe("nvidia");
    expect(bestActor(model, "nvidia t")?.id).toBe("subsidiary");
    expect(bestActor(model, "of nvidia")?.id).toBe("partner");
  });

  it("is nobody where no name holds the words", () => {
    expect(bestActor(model, "intel")).toBeNull();
    expect(bestActor(model, "  ")).toBeNull();
  });
});
