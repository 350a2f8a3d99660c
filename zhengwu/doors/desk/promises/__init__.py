"""承诺核查、失信记录、否定报备: lists and forms of the desk."""
