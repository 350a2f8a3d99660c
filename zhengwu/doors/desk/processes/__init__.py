"""审查流程: who reviews what in which order, built from rows or brought along as BPMN, looked at and published."""
