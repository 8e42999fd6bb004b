; The solo voice: formant-wave-function synthesis of a tenor. Every 64 frames have one value of each
; curve, computed by composer/singer.py; table numbers are those that compose.py writes.
sr = 48000
ksmps = 16
nchnls = 1
0dbfs = 1
seed 2447

giBlock init 64
giSine ftgen 1, 0, 65536, 10, 1
giRise ftgen 2, 0, 4096, 19, 0.5, 0.5, 270, 0.5
giPitch ftgen 100, 0, 0, -23, "voice-pitch.txt"
giLoudness ftgen 101, 0, 0, -23, "voice-loudness.txt"
giBreath ftgen 103, 0, 0, -23, "voice-breath.txt"
giFormant1 ftgen 111, 0, 0, -23, "voice-formant1.txt"
giFormant2 ftgen 112, 0, 0, -23, "voice-formant2.txt"
giFormant3 ftgen 113, 0, 0, -23, "voice-formant3.txt"
giFormant4 ftgen 114, 0, 0, -23, "voice-formant4.txt"
giFormant5 ftgen 115, 0, 0, -23, "voice-formant5.txt"
giLevel1 ftgen 121, 0, 0, -23, "voice-level1.txt"
giLevel2 ftgen 122, 0, 0, -23, "voice-level2.txt"
giLevel3 ftgen 123, 0, 0, -23, "voice-level3.txt"
giLevel4 ftgen 124, 0, 0, -23, "voice-level4.txt"
giLevel5 ftgen 125, 0, 0, -23, "voice-level5.txt"

; One resonance: amplitude, fundamental Hz, centre Hz, skirt (rise, s), bandwidth Hz.
opcode Resonance, a, aakii
  aLevel, aPitch, kCentre, iRise, iBandwidth xin
  aWave fof aLevel, aPitch, kCentre, 0, iBandwidth, iRise, 0.022, 0.007, 64, giSine, giRise, p3, 0, 1
  xout aWave
endop

instr Voice
  kPlace = (timeinstk() - 1) * ksmps / giBlock
  kPitch tablei kPlace, giPitch
  kLoudness tablei kPlace, giLoudness
  kBreath tablei kPlace, giBreath
  kF1 tablei kPlace, giFormant1
  kF2 tablei kPlace, giFormant2
  kF3 tablei kPlace, giFormant3
  kF4 tablei kPlace, giFormant4
  kF5 tablei kPlace, giFormant5
  kL1 tablei kPlace, giLevel1
  kL2 tablei kPlace, giLevel2
  kL3 tablei kPlace, giLevel3
  kL4 tablei kPlace, giLevel4
  kL5 tablei kPlace, giLevel5

  ; No two periods of a throat are alike: formants wander, periods shimmer.
  kWander1 randi 11, 2.9, 0.31
  kWander2 randi 20, 2.2, 0.52
  kWander3 randi 32, 2.6, 0.73
  kShimmer randi 0.035, 80, 0.17
  aPitch interp kPitch
  aLoudness interp kLoudness * (1 + kShimmer)

  aR1 Resonance aLoudness * kL1, aPitch, kF1 + kWander1, 0.0022, 80
  aR2 Resonance aLoudness * kL2, aPitch, kF2 + kWander2, 0.0012, 95
  aR3 Resonance aLoudness * kL3, aPitch, kF3 + kWander3, 0.0007, 130
  aR4 Resonance aLoudness * kL4, aPitch, kF4 + kWander3, 0.0006, 150
  aR5 Resonance aLoudness * kL5, aPitch, kF5, 0.0005, 180
  aAir1 Resonance aLoudness * kL5 * 0.8, aPitch, 4300 + kWander3, 0.0004, 320
  aAir2 Resonance aLoudness * kL5 * 0.45, aPitch, 6100, 0.0003, 600
  aRoot Resonance aLoudness * 0.18, aPitch, kPitch, 0.004, 60

  ; Breath: noise through the upper formants, open and shut with the glottis.
  aNoise rand 1, 0.37
  aGlottis oscili 0.5, aPitch, giSine
  aNoise = aNoise * (0.6 + aGlottis) * aLoudness * kBreath
  aBreath2 reson aNoise, kF2, 200, 1
  aBreath3 reson aNoise, kF3, 350, 1
  aBreath4 reson aNoise, 6500, 5000, 1

  aVoice = aRoot + aR1 + aR2 + aR3 + aR4 + aR5 + aAir1 + aAir2
  aVoice = aVoice + aBreath2 * 1.2 + aBreath3 + aBreath4 * 0.28
  aVoice buthp aVoice, 85
  aVoice butlp aVoice, 11500
  out aVoice * 0.34
endin
