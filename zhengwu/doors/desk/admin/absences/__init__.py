"""请假审批: what waits for an answer, and the answers."""
