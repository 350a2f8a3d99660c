"""Using certificates without paper: shown, allowed, asked for, copied."""
