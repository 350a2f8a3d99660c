"""What can be done to leave (请假、外出、离岗)."""
