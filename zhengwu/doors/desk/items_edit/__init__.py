"""编辑事项 writing an item section by section: what is asked stands in `declared/`, everything else serves all sections alike."""
