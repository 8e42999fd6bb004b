// Draws the figures of docs/physics.md anew: physics_figures ROOT-OF-THE-REPOSITORY.

#include "docs/figures/figures.h"
#include "levels/program/files.h"

#include <cstdio>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: physics_figures ROOT-OF-THE-REPOSITORY\n", stderr);
        return 2;
    }
    const std::string root = argv[1];
    const auto material = figures::load_material(root);
    if (!material) {
        std::fputs(program::render(material.error()).c_str(), stderr);
        return 1;
    }
    for (const figures::Figure& figure : figures::kFigures) {
        const std::string file = root + "/docs/figures/" + std::string(figure.name) + ".svg";
        if (const auto error = program::write_file(file, figure.draw(*material))) {
            std::fputs(program::render(*error).c_str(), stderr);
            return 1;
        }
    }
    return 0;
}
