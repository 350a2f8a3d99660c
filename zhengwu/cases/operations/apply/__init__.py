"""What the applicant does: drafts, handing in, supplying, taking back."""
