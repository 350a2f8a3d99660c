"""我的证照: what one holds, what became of it, where it was used."""
