"""我的请假: everybody's own leave."""
