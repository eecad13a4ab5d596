"""Writes `weights/encoder.bin` from what was learnt: python training/encoder/export.py MODEL.pt VOCABULARY.txt weights/encoder.bin

MODEL.pt is the state of `model.Model`, VOCABULARY.txt (`vocab.txt` of the base model) has a word piece on each line; beside the file goes `encoder.json` with its digest. `src/text/encoder/layout.ts` says what the file is. Matrices of the
encoder and of the heads become i8 with a scale for each row, the largest of a row being 127; all else stays f32.
"""

import argparse
import hashlib
import json
import os
import struct

import numpy
import torch

from model import HEADS

STAYS = {"att.weight", "sentV", "sentR.weight", "nosp", "ctype.weight", "kind.weight", "fam.weight", "whereForm.weight", "never", "whenForm.weight"}


def quantised(matrix):
    """Rows of i8 and their scales."""
    scales = numpy.maximum(numpy.abs(matrix).max(axis=1), 1e-12).astype(numpy.float32) / numpy.float32(127)
    return numpy.clip(numpy.rint(matrix / scales[:, None]), -127, 127).astype(numpy.int8), scales


class Blob:
    """Arrays one after the other, each at a multiple of 16."""

    def __init__(self):
        self.bytes = bytearray()

    def add(self, array):
        self.bytes += bytes(-len(self.bytes) % 16)
        at = len(self.bytes)
        self.bytes += array.tobytes()
        return at


def name_in_file(name):
    name = name.removeprefix("encoder.")
    return name.removesuffix(".weight") if name in ("embeddings.words.weight", "embeddings.places.weight") else name


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("vocabulary")
    parser.add_argument("into")
    arguments = parser.parse_args()
    state = torch.load(arguments.model, map_location="cpu", weights_only=True)
    with open(arguments.vocabulary, encoding="utf-8") as file:
        vocabulary = file.read().removesuffix("\n").split("\n")

    blob, tensors = Blob(), {}
    for name, tensor in state.items():
        array = tensor.float().numpy()
        if array.ndim == 2 and name not in STAYS:
            rows, scales = quantised(array)
            tensors[name_in_file(name)] = {"type": "i8", "shape": array.shape, "at": blob.add(rows), "scales": blob.add(scales)}
        else:
            tensors[name_in_file(name)] = {"type": "f32", "shape": array.shape, "at": blob.add(array)}
    contents = {
        "layers": 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers.")),
        "hidden": state["encoder.embeddings.words.weight"].shape[1],
        "heads": HEADS,
        "ffn": state["encoder.layers.0.inner.weight"].shape[0],
        "vocabulary": vocabulary,
        "tensors": tensors,
    }
    assert len(vocabulary) == state["encoder.embeddings.words.weight"].shape[0], "a word piece for each row of the embedding"
    text = json.dumps(contents, ensure_ascii=False, separators=(",", ":")).encode()
    whole = struct.pack("<I", len(text)) + text + bytes(-(4 + len(text)) % 16) + blob.bytes
    with open(arguments.into, "wb") as file:
        file.write(whole)
    with open(os.path.splitext(arguments.into)[0] + ".json", "w", encoding="utf-8") as file:
        json.dump({"layers": contents["layers"], "sha256": hashlib.sha256(whole).hexdigest()}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
