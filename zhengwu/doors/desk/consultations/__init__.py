"""公开征求意见 on the desk: opening a round, reading and answering opinions, publishing the result."""
