"""The ways beside the straight one: returned, forwarded, transferred, heard, published, put first."""
