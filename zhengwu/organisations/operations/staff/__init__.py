"""What can be done to posts and those who hold them (岗位、任职)."""
