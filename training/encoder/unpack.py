"""The model that `weights/encoder.bin` holds, to learn on from: python training/encoder/unpack.py weights/encoder.bin MODEL.pt VOCABULARY.txt

Its matrices come back as `export.py` rounded them. VOCABULARY.txt gets the word pieces, one a line.
"""

import argparse
import json
import struct

import numpy
import torch

from export import name_in_file
from model import Model


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights")
    parser.add_argument("into")
    parser.add_argument("vocabulary")
    arguments = parser.parse_args()
    with open(arguments.weights, "rb") as file:
        whole = file.read()
    length = struct.unpack("<I", whole[:4])[0]
    contents, start = json.loads(whole[4 : 4 + length]), -(-(4 + length) // 16) * 16

    def numbers(at, shape, kind):
        count = int(numpy.prod(shape))
        return numpy.frombuffer(whole, kind, count, start + at).reshape(shape).astype(numpy.float32)

    state = {}
    for name in Model(contents["layers"]).state_dict():
        tensor = contents["tensors"].get(name_in_file(name))
        if tensor is None:
            continue  # A head that was not there yet.
        if tensor["type"] == "i8":
            array = numbers(tensor["at"], tensor["shape"], numpy.int8) * numbers(tensor["scales"], [tensor["shape"][0], 1], numpy.float32)
        else:
            array = numbers(tensor["at"], tensor["shape"], numpy.float32)
        state[name] = torch.tensor(array)
    torch.save(state, arguments.into)
    with open(arguments.vocabulary, "w", encoding="utf-8") as file:
        file.write("\n".join(contents["vocabulary"]) + "\n")


if __name__ == "__main__":
    main()
