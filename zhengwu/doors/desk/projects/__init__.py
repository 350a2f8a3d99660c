"""工程项目和并联审批 on the desk: projects, their lanes, what waits for one's own body, who has been silent."""
