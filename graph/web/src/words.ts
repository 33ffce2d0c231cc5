import type { Language } from "./store.ts";
import { TERMS } from "./terms.ts";

/** The interface's own words: English first; a script that lacks a row falls back to it. `{n}` and `{m}` are filled in. */
const WORDS = {
  ...TERMS,
  chronology: ["Chronology", "年表", "年表"],
  timeline: ["Timeline", "時間軸", "时间轴"],
  graph: ["Graph", "關係圖", "关系图"],
  evidence: ["Evidence", "證據", "证据"],
  views: ["Views", "檢視", "视图"],
  toScale: ["To scale", "按比例", "按比例"],
  inOrder: ["In order", "按次序", "按次序"],
  axis: ["Time axis", "時間軸刻度", "时间轴刻度"],
  search: ["Search actors and events", "搜尋行動者與事件", "搜索行动者与事件"],
  labels: ["Language of labels", "標籤語言", "标签语言"],
  theme: ["Light or dark", "淺色或深色", "浅色或深色"],
  help: ["Keyboard and mouse", "鍵盤與滑鼠", "键盘与鼠标"],
  close: ["Close", "關閉", "关闭"],
  clear: ["Clear", "清除", "清除"],
  clearAll: ["Clear filters", "清除篩選", "清除筛选"],
  count: ["{n} of {m} events", "{n}／{m} 個事件", "{n}／{m} 个事件"],
  without: ["no {n}", "不含 {n}", "不含 {n}"],
  onlyFilter: ["only {n}", "只看 {n}", "只看 {n}"],
  remove: ["Remove this filter", "移除此篩選", "移除此筛选"],
  types: ["Types", "類型", "类型"],
  legend: [
    "Legend: click to switch off or on, Alt-click to show one alone",
    "圖例：點擊開關，Alt 點擊只看一項",
    "图例：点击开关，Alt 点击只看一项",
  ],
  who: ["Who", "誰", "谁"],
  what: ["What", "狀態", "状态"],
  when: ["When", "何時", "何时"],
  together: ["Same events", "同一事件", "同一事件"],
  togetherWhy: [
    "Show faint ties between actors that share events",
    "顯示共同出現在事件中的行動者",
    "显示共同出现在事件中的行动者",
  ],
  loose: ["{n} without relations", "{n} 個無關係", "{n} 个无关系"],
  looseWhy: ["Show actors that no relation ties to another", "顯示沒有關係的行動者", "显示没有关系的行动者"],
  zoomIn: ["Zoom in", "放大", "放大"],
  zoomOut: ["Zoom out", "縮小", "缩小"],
  fit: ["Fit everything", "全部顯示", "全部显示"],
  onlyWindow: ["Only this time", "只看此時段", "只看此时段"],
  undated: ["undated", "無日期", "无日期"],
  others: ["{n} other actors", "其他 {n} 個行動者", "其他 {n} 个行动者"],
  overview: ["Overview of all time; drag the window", "全部時間概覽；可拖動視窗", "全部时间概览；可拖动窗口"],
  nothingChosen: [
    "Choose an event, an actor or an edge to see the words it rests on.",
    "選擇事件、行動者或關係，查看所依據的原文。",
    "选择事件、行动者或关系，查看所依据的原文。",
  ],
  atAGlance: ["What matters most", "最重要的事件", "最重要的事件"],
  noEvents: ["No events were found in these documents.", "這些文件中沒有找到事件。", "这些文件中没有找到事件。"],
  actorGraph: ["Actor graph", "行動者關係圖", "行动者关系图"],
  mirror: ["The same events stand as a table under Chronology.", "相同的事件列於年表。", "相同的事件列于年表。"],
  noneLeft: ["No event passes the filters.", "沒有事件符合篩選。", "没有事件符合筛选。"],
  noActors: ["No actors were found.", "沒有找到行動者。", "没有找到行动者。"],
  date: ["Date", "日期", "日期"],
  why: ["Why this date", "為何是此日期", "为何是此日期"],
  event: ["Event", "事件", "事件"],
  actors: ["Actors", "行動者", "行动者"],
  sources: ["Sources", "來源", "来源"],
  status: ["Status", "狀態", "状态"],
  doubt: ["Doubt", "疑點", "疑点"],
  words: ["Words", "原文", "原文"],
  anchor: ["Counted from", "起算於", "起算于"],
  rule: ["Rule", "規則", "规则"],
  bounds: ["Bounds", "範圍", "范围"],
  alternatives: ["Other readings", "其他解讀", "其他解读"],
  open: ["open", "不限", "不限"],
  target: ["Goal", "目標", "目标"],
  place: ["Place", "地點", "地点"],
  amounts: ["Amounts", "數額", "数额"],
  kind: ["Kind", "類別", "类别"],
  aliases: ["Also written", "又作", "又作"],
  whyOne: ["Why these names are one", "為何這些名稱同屬一者", "为何这些名称同属一者"],
  confidence: ["Confidence: {n}", "可信度：{n}", "可信度：{n}"],
  high: ["high", "高", "高"],
  medium: ["medium", "中", "中"],
  low: ["low", "低", "低"],
  oneSource: ["1 source", "1 個來源", "1 个来源"],
  manySources: ["{n} independent sources", "{n} 個獨立來源", "{n} 个独立来源"],
  oneClaim: ["1 claim", "1 處陳述", "1 处陈述"],
  claims: ["{n} claims", "{n} 處陳述", "{n} 处陈述"],
  events: ["{n} events", "{n} 個事件", "{n} 个事件"],
  oneEvent: ["1 event", "1 個事件", "1 个事件"],
  relations: ["Relations", "關係", "关系"],
  whyEdge: ["Why this edge", "為何有此關係", "为何有此关系"],
  conflict: ["Sources conflict", "來源相左", "来源相左"],
  differs: ["differs in {n}", "{n} 有出入", "{n} 有出入"],
  saidBy: ["according to {n}", "據 {n}", "据 {n}"],
  inferredDate: ["date inferred", "推定日期", "推定日期"],
  published: ["published {n}", "發佈於 {n}", "发布于 {n}"],
  publishedUnknown: ["publication date unknown", "發佈日期不明", "发布日期不明"],
  showAll: ["Show all {n}", "全部顯示（{n}）", "全部显示（{n}）"],
  selected: ["Selected: {n}", "已選：{n}", "已选：{n}"],
  nothingSelected: ["Nothing selected", "未選擇", "未选择"],
  more: ["{n} more", "另有 {n} 項", "另有 {n} 项"],
  gathered: ["{n} events close together", "{n} 個相近的事件", "{n} 个相近的事件"],
  jump: ["{n} without events", "{n} 無事件", "{n} 无事件"],
  "group:person": ["person", "人物", "人物"],
  "group:government": ["government", "政府", "政府"],
  "group:company": ["company", "企業", "企业"],
  "group:research": ["research", "研究與國際", "研究与国际"],
  "group:media": ["media", "媒體", "媒体"],
  "group:thing": ["thing", "事物與地點", "事物与地点"],
  "why:group:research": [
    "research institutes and international organisations",
    "研究機構與國際組織",
    "研究机构与国际组织",
  ],
  "why:group:thing": ["products, projects, agreements, places", "產品、項目、協議、地點", "产品、项目、协议、地点"],
  "why:group:company": ["companies and conglomerates", "企業與集團", "企业与集团"],
  "why:group:government": ["countries, governments and their bodies", "國家、政府及其機構", "国家、政府及其机构"],
  "why:shape:day": ["a dot: dated to the day", "圓點：精確到日", "圆点：精确到日"],
  "why:shape:range": ["a bar: from one stated day to another", "橫條：有明確起訖", "横条：有明确起讫"],
  "why:shape:period": [
    "a bracket over the whole week, month, quarter or year",
    "括號：整週、整月、整季或整年",
    "括号：整周、整月、整季或整年",
  ],
  "why:shape:open": [
    "a fade with a whisker: one bound is known, the other is open",
    "漸層：只知一端",
    "渐层：只知一端",
  ],
  "why:certainty:inferred": [
    "dashed outline: the text does not state this date of this event itself",
    "虛線：日期為推定",
    "虚线：日期为推定",
  ],
  "why:certainty:conflict": ["a split mark: sources disagree", "斷裂：來源不一致", "断裂：来源不一致"],
  "status:past": ["happened", "已發生", "已发生"],
  "status:ongoing": ["ongoing", "進行中", "进行中"],
  "status:planned": ["planned", "計劃中", "计划中"],
  "status:statement": ["said", "發言", "发言"],
  "shape:day": ["day", "某日", "某日"],
  "shape:range": ["range", "起訖", "起讫"],
  "shape:period": ["period", "週至年", "周至年"],
  "shape:open": ["open", "之前／之後", "之前／之后"],
  "shape:undated": ["undated", "無日期", "无日期"],
  "certainty:stated": ["stated", "明示日期", "明示日期"],
  "certainty:inferred": ["inferred", "推定日期", "推定日期"],
  "certainty:conflict": ["conflict", "來源相左", "来源相左"],
  "help:events": ["event before, event after", "上一個、下一個事件", "上一个、下一个事件"],
  "help:lanes": ["lane above, lane below", "上一行、下一行", "上一行、下一行"],
  "help:zoom": ["closer, farther, everything", "放大、縮小、全部", "放大、缩小、全部"],
  "help:search": ["search", "搜尋", "搜索"],
  "help:enter": ["to the evidence", "前往證據", "前往证据"],
  "help:escape": ["clear the selection, close this", "清除選擇、關閉", "清除选择、关闭"],
  "help:wheel": ["zoom at the pointer, move", "在指標處縮放、移動", "在指针处缩放、移动"],
  "help:click": ["choose, choose one more", "選擇、再選一項", "选择、再选一项"],
  "help:double": ["come closer, open a counted mark", "拉近、展開合併的標記", "拉近、展开合并的标记"],
  "help:alone": ["show one kind alone", "只看一類", "只看一类"],
  "help:keys:wheel": ["wheel, drag", "滾輪、拖動", "滚轮、拖动"],
  "help:keys:click": ["click, Shift-click", "點擊、Shift 點擊", "点击、Shift 点击"],
  "help:keys:double": ["double click", "雙擊", "双击"],
  "help:keys:alone": ["Alt-click in the legend", "在圖例上 Alt 點擊", "在图例上 Alt 点击"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Word = keyof typeof WORDS;
/** Looks a word up in the language of the moment. */
export type Speak = (word: Word, n?: string | number, m?: string | number) => string;

const COLUMN: Readonly<Record<Language, number>> = { en: 0, "zh-Hant": 1, "zh-Hans": 2 };

/** The words of one language. */
export function speaker(language: Language): Speak {
  return (word, n = "", m = "") => {
    const row: readonly string[] = WORDS[word];
    const text = row[COLUMN[language]] ?? row[0] ?? word;
    return text.replace("{n}", String(n)).replace("{m}", String(m));
  };
}

/** What a sign of the legend means, at more length. */
export function facetWhy(speak: Speak, key: string): string {
  const why = `why:${key}`;
  return why in WORDS ? speak(why as Word) : facetWord(speak, key);
}

/** The word for a `facet:value` key, or the value itself where the table has none. */
export function facetWord(speak: Speak, key: string): string {
  return key in WORDS ? speak(key as Word) : (key.split(":")[1] ?? key);
}
