"""Pure decisions about processes: what a drawing may say, where its tokens go, when a work item is done."""
