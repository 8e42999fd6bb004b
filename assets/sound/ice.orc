; Blade on ice: broad noise is the edge shaving it, grains are chips, low sines the body's weight.

#include "house.inc"

; Chips of ice: sparse impulses that ring shortly. Density a second, centre Hz.
opcode Chips, a, kk
  k_density, k_centre xin
  a_chips dust2 .9, k_density
  a_low reson a_chips, k_centre * .55, 420, 2
  a_mid reson a_chips, k_centre, 900, 2
  a_high reson a_chips, k_centre * 1.8, 1500, 2
  xout a_low * .8 + a_mid * .9 + a_high * .6
endop

; Noise in a band: centre Hz, width Hz.
opcode Band, a, kk
  k_centre, k_width xin
  a_noise noise 1, 0
  a_band butbp a_noise, k_centre, k_width
  xout a_band
endop

; The push of a foot: the edge bites at once, swells and lets go.
; p4 level, p5 centre Hz, p6 chips a second
instr Push
  k_swell expseg .4, p3 * .25, 1, p3 * .2, .55, p3 * .55, .001
  k_centre linseg p5 * .8, p3 * .3, p5 * 1.15, p3 * .7, p5 * .9
  a_shave Band k_centre, k_centre * .7
  a_weight Band 170, 150
  a_chips Chips p6 * k_swell, 2900
  a_all = (a_shave * .5 + a_weight * .6 + a_chips * .4) * k_swell * p4
  Say a_all, a_all, .08
endin

; The blade chatters across the ice. p4 level, p5 centre Hz
instr Chatter
  k_swell expseg .5, .03, 1, p3 - .06, .4, .03, .001
  k_shake oscili .5, 74 + p5 * .004
  a_shave Band p5, p5 * .8
  a_chips Chips 2600, p5 * 1.1
  a_all = (a_shave * .6 + a_chips * .9) * (.55 + k_shake) * k_swell * p4
  Say a_all, a_all, .08
endin

; Steel meets ice. p4 level, p5 ring Hz, p6 how hard 0..1
instr Clack
  a_strike noise expseg:a(1, .002, .3, .006, .001, p3, .00001), 0
  a_strike butbp a_strike, p5 * 1.5, p5 * (1 + p6)
  a_ring poscil expseg:a(.3, .001, 1, .05, .001, p3, .00001), p5
  a_second poscil expseg:a(.3, .001, 1, .03, .001, p3, .00001), p5 * 1.63
  k_fall expseg 1, .05, .2, p3, .001
  a_chips Chips 2600 * k_fall, p5
  a_all = (a_strike * 1.6 + (a_ring + a_second * .6) * .35 * p6 + a_chips * .8 * k_fall) * p4
  Say a_all, a_all, .14
endin

; The edge rips out of the ice: the band rises. p4 level
instr Rip
  k_centre expseg 1700, p3 * .7, 5400, p3 * .3, 2600
  k_swell expseg .35, p3 * .55, 1, p3 * .1, .7, p3 * .35, .001
  a_shave Band k_centre, k_centre * .5
  a_chips Chips 2300, k_centre * 1.2
  a_all = (a_shave * .6 + a_chips * .6) * k_swell * p4
  Say a_all, a_all, .16
endin

; The body's weight arrives. p4 level, p5 Hz at once, p6 Hz after it, p7 how long it booms s
instr Thud
  k_pitch expseg p5, .05, p6, p3, p6 * .85
  a_boom poscil expseg:a(.3, .003, 1, p7 * .4, .4, p7 * .6, .001, p3, .00001), k_pitch
  a_slap noise expseg:a(1, .03, .12, .09, .001, p3, .00001), 0
  a_slap butlp a_slap, 460
  a_all = tanh((a_boom * .9 + a_slap * 1.2) * p4)
  Say a_all, a_all, .18
endin

; Ice gives under the blade. p4 level, p5 chips a second at first
instr Crunch
  k_density expseg p5, .05, p5 * .4, .18, p5 * .04, p3, 5
  k_fall expseg 1, .06, .5, .2, .03, p3, .0005
  a_chips Chips k_density, 3000
  a_all = a_chips * k_fall * p4
  Say a_all, a_all, .14
endin

; The blade runs out. p4 level, p5 Hz, p6 s until it is loudest
instr RunOut
  k_swell linseg 0, p6, 1, p3 - p6 - .15, .3, .15, 0
  k_centre expseg p5, p3, p5 * .6
  a_shave Band k_centre, 2600
  a_chips Chips 500 * k_swell, 3400
  a_all = (a_shave * .12 + a_chips * .12) * k_swell * p4
  Say a_all, a_all, .1
endin

; Cloth or a glove slides over ice. p4 level, p5 Hz
instr Slide
  k_swell expseg .4, p3 * .1, 1, p3 * .9, .002
  k_rub randi .3, 31
  a_cloth Band p5, p5 * 1.4
  a_all = a_cloth * (.7 + k_rub) * k_swell * p4
  Say a_all, a_all, .1
endin

; A crack runs through the ice: the high part is faster than the low one, so it falls. p4 level
instr Fissure
  k_pitch expseg 7600, .012, 2400, .05, 620, p3, 260
  a_chirp poscil expseg:a(1, .02, .5, .08, .05, p3, .001), k_pitch
  a_grit Band k_pitch, k_pitch * .6
  k_fall expseg 1, .04, .3, .15, .01, p3, .001
  a_chips Chips 3800 * k_fall, 3900
  a_all = (a_chirp * .35 + a_grit * .7 * k_fall + a_chips * 1.1 * k_fall) * p4
  Say a_all, a_all, .35
endin

; The flat blade, for ever: a hiss with a slow unrest. p4 level
instr Glide
  k_slow randi 1, 5
  k_fast randi 1, 19
  k_unrest tonek k_fast, 9
  a_hiss Band 4600 + 300 * k_slow, 3000
  a_air Band 7600, 3400
  a_weight pinker
  a_weight butbp a_weight, 240, 180
  a_chips Chips 900, 2600
  a_all = (a_hiss * .13 + a_air * .05 + a_weight * .45 + a_chips * .1) * (.8 + .2 * k_unrest) * p4
  a_wide delay a_all, .0047
  Say a_all, a_all * .6 + a_wide * .4, .06
endin

; The edge, for ever: a groove with a tone in it. p4 level
instr Carve
  k_slow randi 1, 7
  a_groove Band 1250 + 60 * k_slow, 260
  a_second Band 2520 + 110 * k_slow, 420
  a_third Band 5100, 1600
  a_chips Chips 1900, 2100
  a_all = (a_groove * .5 + a_second * .26 + a_third * .06 + a_chips * .16) * p4
  a_wide delay a_all, .0039
  Say a_all, a_all * .6 + a_wide * .4, .06
endin
