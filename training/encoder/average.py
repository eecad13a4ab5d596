"""The average of several models, weight by weight: python training/encoder/average.py INTO.pt FIRST.pt SECOND.pt ...

Models that one learnt on from another lie in one valley, and their mean is flatter than each (P. Izmailov et al., Averaging weights leads to wider optima and better generalization, UAI 2018).
All must have the same layers and heads.
"""

import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("into")
    parser.add_argument("models", nargs="+")
    arguments = parser.parse_args()
    models = [torch.load(path, map_location="cpu", weights_only=True) for path in arguments.models]
    torch.save({name: sum(model[name].float() for model in models) / len(models) for name in models[0]}, arguments.into)


if __name__ == "__main__":
    main()
