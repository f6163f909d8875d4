"""Opens EDLs and Final Cut Pro 7 XML by OpenShot's own importers, without its window.

Argument: the folder of OpenShot's Python files (Debian's package: openshot_qt). Standard input: the path of a file a line,
ending in .edl or .xml. Prints a JSON list with the clips of each, in seconds.

What reads the files is OpenShot's. What stands around it here (its window, its project, its decoder) only hands
over a path and notes what comes back.
"""
import importlib
import json
import sys
import types

home = sys.argv[1]
sys.path.insert(0, home)
clips = []
chosen = {"path": ""}


class Noted(dict):
    """Any row of the project: what is saved of it counts."""

    def __init__(self):
        super().__init__()
        self.id = "file"
        self.data = {"media_type": "video", "id": "file", "number": 1}

    def save(self):
        if "position" in self.data:
            clips.append({key: self.data[key] for key in ("position", "start", "end", "title")})

    @staticmethod
    def get(**_):
        return Noted()


class Anything:
    """Whatever the importers call when they are done."""

    def __getattr__(self, _):
        return Anything()

    def __call__(self, *_, **__):
        return Anything()


class Project:
    current_filepath = ""

    @staticmethod
    def get(key):
        return {"fps": {"num": 24, "den": 1}, "layers": [{"number": 0}]}[key]


class App:
    project = Project()
    window = Anything()

    @staticmethod
    def _tr(words):
        return words


class Decoder:
    def __init__(self, path):
        self.path = path

    @staticmethod
    def Json():
        return "{}"


class FileDialog:
    @staticmethod
    def getOpenFileName(*_):
        return (chosen["path"], "")


def stand_in(name, **members):
    module = types.ModuleType(name)
    vars(module).update(members)
    sys.modules[name] = module


stand_in("openshot", Clip=Decoder)
stand_in("PyQt5")
stand_in("PyQt5.QtWidgets", QFileDialog=FileDialog)
stand_in("classes.info", HOME_PATH="", THUMBNAIL_PATH="", PATH="")
stand_in("classes.app", get_app=App)
stand_in("classes.logger", log=Anything())
stand_in("classes.query", Clip=Noted, Track=Noted, File=Noted)
stand_in("windows.views.find_file", find_missing_file=lambda path: (path, False, False))
importlib.import_module("classes").info = sys.modules["classes.info"]
edl = importlib.import_module("classes.importers.edl")
xml = importlib.import_module("classes.importers.final_cut_pro")

opened = []
for path in sys.stdin.read().splitlines():
    clips = []
    chosen["path"] = path
    try:
        (edl.import_edl if path.endswith(".edl") else xml.import_xml)()
        opened.append({"clips": clips})
    except Exception as error:  # Whatever stops the importer stops the person, too: it is told.
        opened.append({"failed": repr(error)})
json.dump(opened, sys.stdout)
