"""我的项目: an engineering project as the project unit follows it."""
