"""When the applicant is not who they were."""
