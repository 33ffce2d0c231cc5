"use strict";
// Draws the graph that pyvis described, with positions as given; text reaches the page as text only.
(() => {
  const { nodes, edges, options } = JSON.parse(document.getElementById("network").textContent);
  const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) };
  const graph = document.getElementById("graph");
  const panel = document.getElementById("panel");
  const network = new vis.Network(graph, data, options);
  const fit = () => {
    network.fit({ animation: false, maxZoomLevel: 1.5 });
    network.moveTo({ scale: network.getScale() * 1.04 }); // vis-network leaves a tenth empty on every side
  };
  const faint = { color: "rgba(26, 34, 48, 0.2)" };
  const dark = { color: "#1a2230" };

  /** Show `texts` beside the graph, the first as a heading; none closes the panel. */
  const tell = (texts) => {
    panel.replaceChildren(
      ...texts.map((text) => Object.assign(document.createElement("p"), { textContent: text })),
    );
    panel.hidden = texts.length === 0;
  };

  /** Fade all but these actors and relations; null lights everything. */
  const light = (lit) => {
    const shown = (id, of) => lit === null || of.has(id);
    data.nodes.update(
      nodes.map(({ id }) => {
        const on = shown(id, lit?.nodes);
        return { id, opacity: on ? 1 : 0.15, font: on ? dark : faint };
      }),
    );
    data.edges.update(
      edges.map(({ id, color }) => ({ id, color: { ...color, opacity: shown(id, lit?.edges) ? 1 : 0.1 } })),
    );
  };

  network.on("click", ({ nodes: [node], edges: touched }) => {
    const ends = touched.flatMap((edge) => network.getConnectedNodes(edge));
    const texts = touched.map((edge) => data.edges.get(edge).title);
    if (node !== undefined) {
      tell([data.nodes.get(node).title, ...texts]);
      light({ nodes: new Set([node, ...ends]), edges: new Set(touched) });
    } else if (touched.length > 0) {
      tell(["Relation", ...texts]);
      light({ nodes: new Set(ends), edges: new Set(touched) });
    } else {
      tell([]);
      light(null);
    }
  });

  graph.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
    const step = steps[event.key];
    const zoom = { "+": 1.25, "=": 1.25, "-": 0.8 }[event.key];
    if (step) {
      const { x, y } = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: x + step[0] / scale, y: y + step[1] / scale } });
    } else if (zoom) {
      network.moveTo({ scale: network.getScale() * zoom });
    } else if (event.key === "0") {
      fit();
    } else {
      return;
    }
    event.preventDefault();
  });
  new ResizeObserver(fit).observe(graph);
  fit();
})();
