"""事项表格: items come in from a table, tried row by row before anything is written, and go out in the national columns."""
