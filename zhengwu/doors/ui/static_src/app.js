// Everything works as plain links and form posts; this file only makes it quicker. No inline code, no other host.
import htmx from "htmx.org";
import { startAloud } from "./aloud.js";
import { startAutosave } from "./autosave.js";
import { startBoard } from "./board.js";
import { startConfirm } from "./confirm.js";
import { startDesign } from "./design.js";
import { startDialogs } from "./dialogs.js";
import { startErrors } from "./errors.js";
import { startFiles } from "./files.js";
import { startFragments } from "./fragments.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { startNear } from "./near.js";
import { startPasskeys } from "./passkeys.js";
import { startPicks } from "./picks.js";
import { startPrint } from "./print.js";
import { startRenewing } from "./renewing.js";
import { startSignature } from "./signature.js";
import { startSmall } from "./small.js";
import { startSuggest } from "./suggest.js";
import { startTabs } from "./tabs.js";

// The content security policy forbids eval and inline styles; refused input comes back as a page and is shown.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  // Pages hold personal data: none is kept in the browser's storage, going back asks the server.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "4(09|13|22)", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

document.documentElement.dataset.js = "";
for (const start of [
  startErrors, startAloud, startAutosave, startBoard, startConfirm, startDesign, startDialogs, startFiles, startFragments, startKeys, startNear,
  startPasskeys, startPicks, startPrint, startRenewing, startSignature, startSmall, startSuggest, startTabs,
]) {
  start();
}
startLive(htmx, startPicks);
