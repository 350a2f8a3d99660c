// The drawing board of review processes: bpmn-js with a panel for what our steps say. Only the page that draws loads it.
import Modeler from "bpmn-js/lib/Modeler";

// Our attributes on user tasks, as zhengwu/flows/rules/reading.py reads them.
const OURS = {
  name: "zhengwu",
  uri: "https://zhengwu.example/bpmn",
  prefix: "zw",
  xml: { tagAlias: "lowerCase" },
  types: [
    {
      name: "Step",
      extends: ["bpmn:UserTask"],
      properties: ["action", "rule", "limitDays", "remindDays", "escalateDays"].map((name) => ({
        name,
        isAttr: true,
        type: "String",
      })),
    },
  ],
};

const board = document.querySelector("[data-board]");
if (board) start(board);

async function start(board) {
  const form = board.closest("form");
  const source = form.elements.xml;
  board.hidden = false; // before the drawing comes in: what is hidden has no size to fit it into
  const modeler = new Modeler({ container: board, moddleExtensions: { zw: OURS } });
  const panel = form.querySelector("[data-board-panel]");
  try {
    await modeler.importXML(source.value);
  } catch {
    board.hidden = true;
    return; // the text stays where it can be changed, with what is wrong above it
  }
  panel.hidden = false;
  source.closest("details").open = false;
  modeler.get("canvas").zoom("fit-viewport", "auto");
  modeler.on("selection.changed", ({ newSelection }) => show(modeler, panel, newSelection));
  modeler.on("elements.changed", () => show(modeler, panel, modeler.get("selection").get()));
  panel.addEventListener("change", ({ target }) => change(modeler, target));
  // Enter in the search of the board chooses what was found; it does not hand in the form around it.
  board.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  });
  // The text follows the board step by step, so the form can be handed in like any other.
  modeler.on("commandStack.changed", async () => {
    source.value = (await modeler.saveXML({ format: true })).xml;
  });
}

// What kind of part is chosen decides which fields the panel shows.
function kindOf({ businessObject: part }) {
  if (part.$type === "bpmn:UserTask") return "step";
  if (part.$type === "bpmn:CallActivity") return "call";
  if (part.$type === "bpmn:SequenceFlow") return "flow";
  if (part.eventDefinitions?.[0]?.$type === "bpmn:TimerEventDefinition") return "timer";
  return "";
}

function show(modeler, panel, selection) {
  const chosen = selection.length === 1 ? selection[0] : null;
  const kind = chosen ? kindOf(chosen) : "";
  for (const part of panel.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== (kind || "nothing");
  if (!chosen) return;
  for (const field of panel.querySelectorAll(`[data-for="${kind}"] [data-part]`)) {
    if (field !== document.activeElement) field.value = read(chosen.businessObject, field.dataset.part);
  }
}

function read(part, name) {
  if (name === "condition") return part.conditionExpression?.body ?? "";
  if (name === "days") return part.eventDefinitions[0].timeDuration?.body?.match(/^P(\d+)D$/)?.[1] ?? "";
  return part.get(name === "name" || name === "calledElement" ? name : `zw:${name}`) ?? "";
}

function change(modeler, field) {
  const name = field.dataset.part;
  const [chosen] = modeler.get("selection").get();
  if (!name || !chosen) return;
  const modeling = modeler.get("modeling");
  const text = field.value.trim();
  const made = (body) => modeler.get("bpmnFactory").create("bpmn:FormalExpression", { body });
  if (name === "condition") {
    modeling.updateProperties(chosen, { conditionExpression: text ? made(text) : undefined });
  } else if (name === "days") {
    const [timer] = chosen.businessObject.eventDefinitions;
    modeling.updateModdleProperties(chosen, timer, { timeDuration: text ? made(`P${text}D`) : undefined });
  } else {
    const key = name === "name" || name === "calledElement" ? name : `zw:${name}`;
    modeling.updateProperties(chosen, { [key]: text || undefined });
  }
}
