#include "game/choreo/svg_writer.h"

#include <gtest/gtest.h>

namespace choreo {
namespace {

TEST(SvgWriter, ClosesEverythingAndEscapes) {
    SvgWriter svg(20, 10.5, "a < b & \"c\"");
    svg.open("g", {{"fill", "none"}});
    svg.element("circle", {{"r", 1.005}, {"id", "<\">"}});
    svg.text({1, 2.25}, "1 > 0\n", {});
    EXPECT_EQ(svg.finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10.5\""
                            " viewBox=\"0 0 20 10.5\" font-family=\"sans-serif\">\n"
                            " <title>a &lt; b &amp; &quot;c&quot;</title>\n"
                            " <g fill=\"none\">\n"
                            "  <circle r=\"1\" id=\"&lt;&quot;&gt;\"/>\n"
                            "  <text x=\"1\" y=\"2.25\">1 &gt; 0 </text>\n"
                            " </g>\n"
                            "</svg>\n");
}

TEST(SvgWriter, NumbersAreShortAndFixed) {
    EXPECT_EQ(svg_number(0), "0");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(100), "100");
    EXPECT_EQ(svg_number(-1.5), "-1.5");
    EXPECT_EQ(svg_number(0.126), "0.13");
    EXPECT_EQ(svg_point({1.25, -2}), "1.25,-2");
}

TEST(SvgPath, IsMadeOfCommands) {
    EXPECT_EQ(SvgPath()
                  .move_to({0, 0})
                  .line_to({1, 0})
                  .bow_to({2, 1}, {3, 0})
                  .curve_to({4, 0}, {4, 1}, {5, 1})
                  .close()
                  .commands(),
              "M0,0L1,0Q2,1 3,0C4,0 4,1 5,1Z");
}

} // namespace
} // namespace choreo
