"""Pure rules of forms: conditions, definitions, validation, JSON Schema, drafts, posted pages."""
