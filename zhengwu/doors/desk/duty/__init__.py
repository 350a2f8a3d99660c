"""谁在岗: who acts in which post today."""
