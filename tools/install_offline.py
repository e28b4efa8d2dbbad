"""Install the workbench from the folder this file lies in, without a network.

    python install.py            makes an environment beside the folder and installs into it
    python install.py PLACE      makes it at PLACE

Standard library only; it is copied into a wheelhouse and runs there by itself.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Install, and say how to begin; 0 if it went well."""
    place = Path(arguments[0]).absolute() if arguments else HERE.parent / "ach-workbench"
    print(f"Making an environment at {place} …", flush=True)
    venv.create(place, with_pip=True, clear=False)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    pip += ["--no-index", "--find-links", str(HERE)]
    print("Installing; this takes a minute or two …", flush=True)
    locked = ["--require-hashes", "--no-deps", "--requirement", str(HERE / "requirements.txt")]
    for wanted in (locked, ["--no-deps", "ach-workbench"]):
        if subprocess.run([*pip, *wanted], check=False).returncode:
            version = ".".join(str(part) for part in sys.version_info[:2])
            print(
                f"It could not be installed; the reason stands above. The folder fits one system and one "
                f"version of Python; this is Python {version} on {sys.platform}.",
                file=sys.stderr,
            )
            return 1
    print(f"Done. To begin:\n\n    {programs / 'workbench'} lab\n\nIf anything is amiss: workbench doctor")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
