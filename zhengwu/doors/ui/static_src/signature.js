// A pad to sign on: one finger, pen or mouse at a time draws in a field of 1000 by 400. Without it the name is written.
const WIDTH = 1000;
const HEIGHT = 400;
const STEP = 4;
const MOST = 3900;

export function startSignature() {
  for (const part of document.querySelectorAll("[data-signature]")) begin(part);
}

function begin(part) {
  const pad = part.querySelector("[data-pad]");
  const field = pad.querySelector("[role=img]");
  const kept = part.querySelector("[data-drawn]");
  const said = part.querySelector("[data-said]");
  let strokes = read(kept.value);
  let pen = null;

  const show = () => field.querySelector(".hand").setAttribute("d", strokes.map(line).join(""));
  const keep = (words) => {
    kept.value = strokes.length ? JSON.stringify(strokes) : "";
    said.textContent = words;
  };
  const add = (event) => {
    const stroke = strokes[strokes.length - 1];
    const [x, y] = place(field, event);
    const [lastX, lastY] = stroke[stroke.length - 1];
    if (Math.hypot(x - lastX, y - lastY) < STEP || strokes.flat().length >= MOST) return;
    stroke.push([x, y]);
  };

  field.addEventListener("pointerdown", (event) => {
    if (pen !== null || event.button !== 0) return;
    event.preventDefault();
    pen = event.pointerId;
    field.setPointerCapture(pen);
    strokes.push([place(field, event)]);
    show();
  });
  field.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pen) return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const one of between.length ? between : [event]) add(one);
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    field.addEventListener(end, (event) => {
      if (event.pointerId !== pen) return;
      pen = null;
      keep(said.dataset.signed);
    });
  }
  part.querySelector("[data-clear]").addEventListener("click", () => {
    strokes = [];
    show();
    keep(said.dataset.cleared);
  });
  pad.hidden = false;
  for (const words of part.querySelectorAll("[data-no-pad]")) words.hidden = true;
  show();
}

function place(field, event) {
  const box = field.getBoundingClientRect();
  const within = (share, most) => Math.round(Math.min(1, Math.max(0, share)) * most);
  return [within((event.clientX - box.left) / box.width, WIDTH), within((event.clientY - box.top) / box.height, HEIGHT)];
}

function line(stroke) {
  const [first, ...rest] = stroke;
  return `M${first.join(" ")}${(rest.length ? rest : [first]).map((point) => `L${point.join(" ")}`).join("")}`;
}

// What was drawn before the page came back with a mistake.
function read(written) {
  try {
    const strokes = JSON.parse(written || "[]");
    return Array.isArray(strokes) && strokes.every((stroke) => Array.isArray(stroke) && stroke.length) ? strokes : [];
  } catch {
    return [];
  }
}
