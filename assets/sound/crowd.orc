; The house: single people, scored by the hundred.

#include "house.inc"

; Two hands. p4 level, p5 place 0..1, p6 Hz, p7 width as a share of it
instr Clap
  a_noise noise expseg:a(1, .0015, .8, .009, .12, .03, .001, p3, .00001), 0
  a_palm butbp a_noise, p6, p6 * p7
  a_skin butbp a_noise, p6 * 2.3, p6 * 1.2
  a_hollow butbp a_noise, 420, 300
  a_all = (a_palm + a_skin * .45 + a_hollow * .25) * p4
  Say a_all * sqrt(1 - p5), a_all * sqrt(p5), .14
endin

; One voice on an open vowel. p4 level, p5 place 0..1, p6 pitch Hz, p7 and p8 formants Hz, p9 by
; which share the pitch rises
instr Voice
  k_swell linseg 0, p3 * .2, 1, p3 * .5, .8, p3 * .3, 0
  k_shake randi .02, 8
  k_rise linseg 0, p3 * .4, 1, p3 * .6, .3
  k_pitch = p6 * (1 + p9 * k_rise * k_rise + k_shake)
  a_first fof k_swell, k_pitch, p7, 0, 110, .0015, .02, .007, 40, gi_sine, gi_rise, p3
  a_second fof k_swell * .5, k_pitch, p8, 0, 140, .0015, .02, .007, 40, gi_sine, gi_rise, p3
  a_third fof k_swell * .16, k_pitch, 2700, 0, 220, .001, .02, .007, 40, gi_sine, gi_rise, p3
  a_breath noise k_swell * .06, 0
  a_breath butbp a_breath, p8, 900
  ; Grains on one side of zero add up to rumble.
  a_all buthp (a_first + a_second + a_third + a_breath) * p4, 140
  Say a_all * sqrt(1 - p5), a_all * sqrt(p5), .5
endin

; Breath drawn in. p4 level, p5 place 0..1, p6 Hz
instr Breath
  k_swell expseg .05, p3 * .6, 1, p3 * .4, .01
  k_centre linseg p6 * .7, p3, p6 * 1.5
  a_noise noise 1, 0
  a_all butbp a_noise, k_centre, k_centre * .6
  a_all *= k_swell * p4
  Say a_all * sqrt(1 - p5), a_all * sqrt(p5), .4
endin

; Two fingers in the mouth. p4 level, p5 place 0..1
instr Whistle
  k_pitch linseg 1900, p3 * .3, 2900, p3 * .3, 2300, p3 * .4, 3100
  k_swell linseg 0, .04, 1, p3 - .1, 1, .06, 0
  a_tone poscil k_swell * p4, k_pitch + jspline:k(25, 4, 9)
  a_air noise .25 * k_swell * p4, 0
  a_air butbp a_air, k_pitch, 200
  a_all = a_tone + a_air
  Say a_all * sqrt(1 - p5), a_all * sqrt(p5), .5
endin
