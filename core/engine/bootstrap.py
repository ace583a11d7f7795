"""Starts a program of the package out of the folder that this file is in, with whichever Python runs it.

The folder may be called anything and the package need not be installed, so that a process is never older than
the one that starts it. A file is run, and not a module by `-m`: Python would look for modules in the working
folder first then, where the user's data lie.
"""

import importlib
import importlib.util
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
root = here.parent.parent
program = sys.argv[1] if sys.argv[1:] else "engine.server"
if program == "engine.server" and sys.version_info < (3, 10):
    sys.exit("the engine needs Python 3.10 or a later one, and this is " + sys.version.split()[0])
# this file's folder, where Python would look for modules first
sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != here]
spec = importlib.util.spec_from_file_location(
    "trapan", root / "__init__.py", submodule_search_locations=[str(root)]
)
if spec is None or spec.loader is None:
    raise ImportError(f"{root} holds no package")
package = importlib.util.module_from_spec(spec)
sys.modules["trapan"] = package
spec.loader.exec_module(package)

# only now is it there
sys.exit(importlib.import_module(f"trapan.core.{program}").main())
