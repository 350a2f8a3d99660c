"""What pages and endpoints may ask about cases. Nothing here changes anything."""
