"""What can be done to entries (进驻)."""
