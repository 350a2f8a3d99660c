"""The composition root: settings, addresses, servers and the command line. Nothing imports it but the outside."""
