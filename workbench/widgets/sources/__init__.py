"""The panel where sources are brought, confirmed, corrected and removed."""
