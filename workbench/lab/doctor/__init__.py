"""What is wrong with an installation, in plain words: ``workbench doctor``."""

from workbench.lab.doctor.examination import examine
from workbench.lab.doctor.finding import Finding

__all__ = ["Finding", "examine"]
