"""Events of which nobody is told, because somebody already knows, hears it elsewhere, or must not be disturbed by it."""

from __future__ import annotations

from collections.abc import Mapping

#: Event → why no notice is made.
SILENT: Mapping[str, str] = {
    "cases.BundleSubmitted": "each of its cases says that it was handed in",
    "cases.CaseArchived": "concerns nobody outside; the archive lists it",
    "cases.CommitmentSigned": "the applicant has just signed; the promise lies with the case",
    "cases.FilingRuleSet": "a rule, not a case; the page of rules shows it",
    "cases.MaterialJudged": "an opinion inside the office; the applicant hears the one notice of corrections, or the decision",
    "cases.MaterialReused": "the person agreed to it a moment before",
    "cases.NoteAdded": "notes wait on the page of the case and call nobody",
    "cases.OneTimeNoticeGiven": "handed over on paper, and there is no case",
    "cases.PapersGiven": "the slips of the window list what is on its way",
    "cases.PapersTaken": "both sides sign the slip, differences included",
    "cases.ProgressSeen": "the owner reads it beside the share; a message at every look would be a nuisance",
    "cases.ResultDispatched": "on the way between halls; the applicant hears when it has arrived",
    "cases.ResultServed": "handed over in person or followed by the closing of the case in the same act",
    "cases.SharingEnded": "what was seen before is simply no longer there",
    "cases.TakenInAtCounter": "the submission and the receipt of the same act tell it",
    "cases.ToleranceKept": "the materials that kept it were told to the officers",
    "flows.OpinionGiven": "the other signers see it on the case; their own turn is in the inbox",
    "flows.ProcessCancelled": "what ended it was told as an event of the case",
    "flows.ProcessFinished": "the decision waits in the inbox",
    "flows.ProcessMigrated": "open steps stay in the inbox; the case page shows the new drawing",
    "flows.ProcessPublished": "a drawing, not a case",
    "flows.ProcessReturned": "the steps that opened again are in the inbox",
    "flows.ProcessStarted": "the acceptance was told",
    "flows.ProcessesMigrated": "a decision about a drawing; the cases it moved say so themselves",
    "flows.WorkItemDone": "the next step is in the inbox of whoever has it",
    "flows.WorkItemDueMoved": "the inbox shows the day",
    "flows.WorkItemOpened": "the inbox is where steps wait; a message for each would be a second inbox",
    "flows.WorkItemTakenBack": "the step is in the inbox again",
    "flows.WorkItemsCancelled": "the steps left the inbox; why they did was told as an event of the case",
    "parallel.MediatorEnded": "between the project unit and its agency; the register shows it",
    "parallel.MediatorRegistered": "between the project unit and its agency; the register shows it",
    "parallel.MemberCaseLinked": "the case of the lane tells its own story",
    "parallel.MemberSigned": "the lane shows it; nobody has to act",
}
