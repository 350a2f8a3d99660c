"""What can be done to bodies (机构)."""
