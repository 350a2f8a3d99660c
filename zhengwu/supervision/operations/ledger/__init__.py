"""问题台账: what is done to a finding."""
