"""The register of origins: who said what first, who draws on whom, and what counts once."""
