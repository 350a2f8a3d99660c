"""听证: told, asked for, arranged, recorded."""
