"""法人登记: found by code or name, kept with its representatives and operators, ended."""
