/** Making elements. All text goes in through `textContent`: what documents say can never become markup. */
type Child = Node | string | null | undefined | false;

interface Options {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly testid?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: globalThis.Event) => void>>;
}

/** An element of HTML with its children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: Options = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  if (options.title) element.title = options.title;
  if (options.lang) element.lang = options.lang;
  if (options.testid) element.dataset.testid = options.testid;
  for (const [name, value] of Object.entries(options.attrs ?? {})) element.setAttribute(name, value);
  for (const [name, listener] of Object.entries(options.on ?? {})) element.addEventListener(name, listener);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button with words (or a sign with words for those who do not see it). */
export function button(
  text: string,
  click: (event: MouseEvent) => void,
  options: Options & { readonly label?: string } = {},
): HTMLButtonElement {
  const { label, ...rest } = options;
  const element = h("button", { text, ...(label ? { title: label } : {}), ...rest });
  element.type = "button";
  if (label) element.setAttribute("aria-label", label);
  element.addEventListener("click", click);
  return element;
}

/** An element of SVG with its children. */
export function svg(tag: string, attrs: Readonly<Record<string, string>>, ...children: readonly Node[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Name a drawn part for those who do not see it, and say where they find the same in words. */
export function name(part: HTMLElement, canvas: HTMLCanvasElement, title: string, elsewhere: string): void {
  part.setAttribute("aria-label", title);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${title}. ${elsewhere}`);
}

/** A string cut by code points, as the scene counts them (JavaScript counts UTF-16 units). */
export function slicer(text: string): (start: number, end: number) => string {
  const wide = /[\u{10000}-\u{10ffff}]/u.test(text);
  if (!wide) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join("");
}
