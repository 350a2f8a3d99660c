"""大厅: where one can go, whether it is open, and what its windows do."""
